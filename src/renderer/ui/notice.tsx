import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './notice.module.css'

type NoticeProps = Readonly<{ tone?: 'note' | 'needs-you'; title?: string; children: ReactNode; action?: ReactNode }>

/** A few words beside the content: a note, or something that needs the reader. */
export function Notice({ tone = 'note', title, children, action }: NoticeProps) {
  const Icon = tone === 'note' ? IconInfoCircle : IconAlertTriangle
  return (
    <div className={styles.notice} data-tone={tone} role={tone === 'needs-you' ? 'alert' : undefined}>
      <Icon size={18} stroke={1.7} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        {title ? <strong className={styles.title}>{title}</strong> : null}
        <div>{children}</div>
        {action ? <div className={styles.action}>{action}</div> : null}
      </div>
    </div>
  )
}
