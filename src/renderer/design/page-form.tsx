import { Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import type { PageBody, PageKind } from '../../contract/page-kinds.ts'
import { Answered } from '../studio/answered.tsx'
import { FailureNotice } from '../studio/failure-notice.tsx'
import { useDraft } from '../studio/use-draft.ts'
import styles from './design.module.css'
import { usePage, useSavePage } from './use-entries.ts'

type PageFieldsProps<Kind extends PageKind> = Readonly<{
  body: PageBody<Kind>
  set: (part: Partial<PageBody<Kind>>) => void
}>

type PageFormProps<Kind extends PageKind> = Readonly<{
  kind: Kind
  /** What the fields are about, for those who don't see them. */
  label: string
  fields: (props: PageFieldsProps<Kind>) => ReactNode
}>

/** A page of the design to write in; kept within a second. */
export function PageForm<Kind extends PageKind>({ kind, label, fields }: PageFormProps<Kind>) {
  const page = usePage(kind)
  return (
    <Answered query={page}>{(stored) => <Fields kind={kind} label={label} fields={fields} stored={stored} />}</Answered>
  )
}

function Fields<Kind extends PageKind>({
  kind,
  label,
  fields,
  stored,
}: PageFormProps<Kind> & Readonly<{ stored: PageBody<Kind> }>) {
  const save = useSavePage(kind)
  const { value, change, flush, failure } = useDraft(stored, save)
  return (
    <section className={styles.page} aria-label={label} onBlur={() => void flush()}>
      <Stack gap="md">
        {fields({ body: value, set: (part) => change((latest) => ({ ...latest, ...part })) })}
        {failure ? <FailureNotice error={failure} /> : null}
      </Stack>
    </section>
  )
}
