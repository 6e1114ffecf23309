import { notifications } from '@mantine/notifications'
import type { Wave, WaveDraft } from '../../../contract/survey.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { counted } from '../../ui/wording.ts'
import surveyStyles from './survey.module.css'
import { useWaveActs } from './use-waves.ts'
import { nameOf } from './wave-words.ts'

type OpenWaveProps = Readonly<{ wave: Wave; draft: WaveDraft; isOpen: boolean; onClose: () => void }>

/** Asks before a wave opens, and says what can't be changed after. */
export function OpenWave({ wave, draft, isOpen, onClose }: OpenWaveProps) {
  const { open } = useWaveActs()
  return (
    <Confirm
      isOpen={isOpen}
      title="Open this wave?"
      verb="Open the wave"
      otherwise="Not yet"
      isBusy={open.isPending}
      onConfirm={() =>
        open.mutate(wave, {
          onSuccess: () => {
            document.getElementById('content')?.scrollTo({ top: 0 })
            notifications.show({
              message: `“${nameOf(draft).slice(0, 60)}” is open. Hand it out next.`,
              autoClose: 5000,
            })
          },
          onSettled: onClose,
        })
      }
      onClose={onClose}
    >
      <p>From then on these stay as they are, so that all answers can be compared and your promise holds:</p>
      <ul className={surveyStyles.locks}>
        <li>the {counted(draft.currencies.length, 'currency', 'currencies')} and their words</li>
        <li>
          {draft.method === 'points' ? 'the 100 points' : `the ${counted(draft.questions, 'question')} and their order`}
        </li>
        <li>the questions about the members, and what else is asked</li>
        <li>the threshold: nothing is shown of fewer than {draft.threshold} people</li>
      </ul>
      <p>
        Its name and closing day can still be changed. Opened too early? Undo makes it a draft again, before answers are
        in.
      </p>
    </Confirm>
  )
}
