import { Button, CopyButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { Notice } from '../ui/notice.tsx'
import { failureFrom } from './failure.ts'

/** An error where it happened: what happened, what is safe, what to do; for a bug also details to copy. */
export function FailureNotice({ error, action }: { error: unknown; action?: ReactNode }) {
  const { sentence, details } = failureFrom(error)
  return (
    <Notice
      tone="needs-you"
      action={
        <>
          {action}
          {details ? (
            <CopyButton value={details}>
              {({ copied, copy }) => (
                <Button size="compact-sm" variant="default" onClick={copy}>
                  {copied ? 'Copied' : 'Copy details'}
                </Button>
              )}
            </CopyButton>
          ) : null}
        </>
      }
    >
      {sentence}
    </Notice>
  )
}
