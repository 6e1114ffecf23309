import { expect, test } from 'vitest'
import { factIds } from '../../../src/core/demo/story.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { times } from '../../builders/times.ts'
import { demoIn } from './demo-in.ts'

const seeds = Array.from({ length: 8 * times }, (_, index) => index + 1)

test.each(seeds)('the measures find every fact planted with seed %i', async (seed) => {
  const { client, cohortId } = await demoIn(await openTestStudio(), seed)
  const { seed: told, facts } = await client.demo.facts({ cohortId })
  expect(told).toBe(seed)
  expect(facts.map((fact) => fact.id)).toEqual([...factIds])
  expect(facts.filter((fact) => !fact.isFound)).toEqual([])
})
