import { ActionIcon, Tooltip } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconChevronsRight, IconPrinter } from '@tabler/icons-react'
import type { WeekName, WeekView } from '../../../contract/week.ts'
import { windowInWords } from '../../ui/dates.ts'
import styles from './week.module.css'

type WeekStepperProps = Readonly<{ week: WeekView; isLatest: boolean; onShow: (week: WeekName | null) => void }>

/** Which week it is, and the way to the others. */
export function WeekStepper({ week: { label, window, previous, next }, isLatest, onShow }: WeekStepperProps) {
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own looks */}
      <div role="group" aria-label="Week" className={styles.stepper}>
        <Step label="The week before" week={previous} onShow={onShow} Icon={IconChevronLeft} />
        <p className={styles.which} aria-live="polite">
          <strong>{label}</strong>
          <span>{windowInWords(window)}</span>
        </p>
        <Step label="The week after" week={next} onShow={onShow} Icon={IconChevronRight} />
        {isLatest ? null : (
          <Tooltip label="The latest week">
            <ActionIcon
              variant="subtle"
              color="gray"
              size={34}
              aria-label="The latest week"
              onClick={() => onShow(null)}
            >
              <IconChevronsRight size={18} stroke={1.7} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      <Tooltip label="Print this week on one page">
        <ActionIcon
          variant="default"
          size={36}
          aria-label="Print this week on one page"
          onClick={() => globalThis.print()}
        >
          <IconPrinter size={17} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </>
  )
}

type StepProps = Readonly<{
  label: string
  week: WeekName | null
  onShow: (week: WeekName) => void
  Icon: typeof IconChevronLeft
}>

function Step({ label, week, onShow, Icon }: StepProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={34}
      className={styles.step}
      aria-label={label}
      aria-disabled={week === null}
      {...(week === null ? { 'data-disabled': true } : {})}
      onClick={() => week !== null && onShow(week)}
    >
      <Icon size={18} stroke={1.7} aria-hidden />
    </ActionIcon>
  )
}
