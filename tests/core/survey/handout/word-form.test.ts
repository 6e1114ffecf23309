import { expect, test } from 'vitest'
import { handOut } from '../../../../src/core/survey/handout/hand-out.ts'
import { opened, part, textOf } from '../../reports/opened-file.ts'
import { faultsOf } from '../../reports/word-faults.ts'
import { hostileWave } from './hostile.ts'
import { cohortByHand, currencies, waveByHand } from './wave-by-hand.ts'

/** The validator is a program of its own; a busy machine takes its time to start it. */
const patience = { timeout: 120_000 }

const waves = {
  'twelve currencies in ten questions': waveByHand({
    currencies: currencies(12),
    setSize: 4,
    questions: 10,
    asksWho: true,
  }),
  points: waveByHand({ method: 'points' }),
  'hostile texts': hostileWave(),
}

test.each(Object.entries(waves))('the Word form of %s is sound and asks everything', patience, async (_, wave) => {
  const { bytes } = await handOut(wave, cohortByHand, 'docx')
  const content = Buffer.from(await bytes.arrayBuffer())
  expect(await faultsOf(content)).toEqual([])
  const text = textOf(part(await opened(content), 'word/document.xml'))
  expect(text.split('Counts most')).toHaveLength(wave.sets.length + 1)
  expect(text).toContain(`Form ${wave.code}`)
  expect(text).toContain('What would make you stop taking part?')
})
