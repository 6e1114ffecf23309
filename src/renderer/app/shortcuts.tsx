import { Kbd, Modal, Table } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { create } from 'zustand'
import type { Cohort } from '../../contract/cohorts.ts'
import { pathTo, usePlace } from '../studio/place.ts'
import { useHistory } from '../studio/use-history.ts'
import { modKey } from './keys.ts'
import { type ScreenEntry, screensOf } from './screens.tsx'

const useHelp = create(() => ({ isOpen: false }))

export function openShortcutHelp(): void {
  useHelp.setState({ isOpen: true })
}

/** The keyboard's way around: undo, redo, `g` and a letter for a screen, `?` for the list of these. Silent while typing in a field. */
export function Shortcuts({ cohort }: { cohort: Cohort | null }) {
  const { isOpen } = useHelp()
  const { undo, redo } = useHistory()
  const { screen } = usePlace()
  const here = (cohort ? screensOf(cohort) : []).find(({ id }) => id === screen)
  const reachable = (cohort ? screensOf(cohort) : []).filter(({ letter }) => letter !== null)
  useGoTo(cohort, reachable)
  useHotkeys([
    ['mod+Z', undo],
    ['mod+shift+Z', redo],
    ['mod+Y', redo],
    ['shift+?', openShortcutHelp],
    ['?', openShortcutHelp],
  ])
  const lines: (readonly [readonly string[], string])[] = [
    ...(here?.shortcuts ?? []),
    [[modKey, 'K'], 'Search screens, cohorts, people and measures'],
    [[modKey, 'Z'], 'Undo the last edit'],
    [[modKey, 'Shift', 'Z'], 'Redo it'],
    ...reachable.map(({ letter, title }): [string[], string] => [['g', letter ?? ''], `Go to ${title.toLowerCase()}`]),
    [['Esc'], 'Close what is open'],
    [['?'], 'Show this list'],
  ]
  return (
    <Modal
      opened={isOpen}
      onClose={() => useHelp.setState({ isOpen: false })}
      title="Keyboard shortcuts"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Table verticalSpacing={6} withRowBorders={false}>
        <Table.Tbody>
          {lines.map(([keys, words]) => (
            <Table.Tr key={words}>
              <Table.Td>{words}</Table.Td>
              <Table.Td ta="right">
                {keys.map((key) => (
                  <Kbd key={key} ml={4}>
                    {key}
                  </Kbd>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  )
}

const patience = 1200

function useGoTo(cohort: Cohort | null, reachable: readonly ScreenEntry[]): void {
  const [, go] = useLocation()
  const pressedAt = useRef(-patience)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (event.key === 'g') {
        pressedAt.current = event.timeStamp
        return
      }
      const isSecond = event.timeStamp - pressedAt.current < patience
      pressedAt.current = -patience
      const screen = reachable.find(({ letter }) => letter === event.key)
      if (!cohort || !isSecond || !screen) return
      event.preventDefault()
      go(pathTo(cohort.id, screen.id))
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [cohort, reachable, go])
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}
