import { Button, Progress } from '@mantine/core'
import styles from './progress-panel.module.css'

type ProgressPanelProps = Readonly<{
  title: string
  detail: string
  /** 0–1, or null while the amount of work is unknown. */
  share: number | null
  onCancel?: () => void
}>

/** Work that takes a while: what is happening, how far it has come, and a way out. */
export function ProgressPanel({ title, detail, share, onCancel }: ProgressPanelProps) {
  return (
    <section className={`panel ${styles.panel}`} aria-live="polite">
      <div className={styles.row}>
        <strong>{title}</strong>
        {onCancel ? (
          <Button size="compact-sm" variant="default" onClick={onCancel}>
            Cancel
          </Button>
        ) : null}
      </div>
      <Progress.Root size="sm" radius="xl">
        <Progress.Section
          value={share === null ? 100 : Math.round(share * 100)}
          animated={share === null}
          striped={share === null}
          aria-label={title}
        />
      </Progress.Root>
      <p className={styles.detail}>{detail}</p>
    </section>
  )
}
