import { describe, expect, it } from 'vitest'
import type { Progress } from '../../src/contract/progress.ts'
import { progressing, type Report, stopIfCancelled } from '../../src/core/progressing.ts'
import { Refusal } from '../../src/core/refusal.ts'

const step = (done: number): Omit<Progress, 'type'> => ({ phase: 'reading', done, total: 10, unit: 'steps' })
const tick = () => new Promise((resolve) => setTimeout(resolve, 5))

async function collect<Result>(stream: AsyncIterable<Result>): Promise<Result[]> {
  const all: Result[] = []
  for await (const one of stream) all.push(one)
  return all
}

describe('long work as a stream', () => {
  it('ends with the result, after progress that only grows and is thinned out', async () => {
    const work = async (report: Report) => {
      for (let done = 1; done <= 60; done++) {
        report(step(done))
        await tick()
      }
      return 'finished'
    }
    const all = await collect(progressing(undefined, work))
    expect(all.at(-1)).toEqual({ type: 'result', result: 'finished' })
    const amounts = all.filter((one): one is Progress => one.type === 'progress').map((one) => one.done)
    expect(amounts).toEqual([...amounts].sort((a, b) => a - b))
    expect(amounts.length).toBeGreaterThan(1)
    expect(amounts.length).toBeLessThan(30)
  })

  it('gives the result of work that reports nothing', async () => {
    expect(await collect(progressing(undefined, async () => 1))).toEqual([{ type: 'result', result: 1 }])
  })

  it('hands a refusal on in the form the contract declares', async () => {
    const stream = progressing(undefined, async () => {
      await tick()
      throw new Refusal('import-empty', { file: 'a.csv' })
    })
    await expect(collect(stream)).rejects.toMatchObject({
      code: 'REFUSED',
      data: { code: 'import-empty', details: { file: 'a.csv' } },
    })
  })

  it('stops the work when the caller aborts', async () => {
    const caller = new AbortController()
    let reached = 0
    const stream = progressing(caller.signal, async (report, signal) => {
      for (; reached < 1000; reached++) {
        stopIfCancelled(signal)
        report(step(reached))
        await tick()
      }
      return 'never'
    })
    setTimeout(() => caller.abort(), 50)
    await expect(collect(stream)).rejects.toMatchObject({ data: { code: 'cancelled' } })
    expect(reached).toBeLessThan(1000)
  })

  it('stops the work, and waits for it, when the caller walks away', async () => {
    let isOver = false
    const stream = progressing(undefined, async (report, signal) => {
      try {
        for (let done = 0; done < 1000; done++) {
          stopIfCancelled(signal)
          report(step(done))
          await tick()
        }
      } finally {
        isOver = true
      }
      return 'never'
    })
    for await (const _one of stream) break
    expect(isOver).toBe(true)
  })
})
