import { Worker } from 'node:worker_threads'
import { Refusal } from '../../refusal.ts'
import type { Ask, Told } from './messages.ts'

/** The thread that reads files: a file beside this one or, once built, beside the studio's. */
const threadFile = new URL(
  import.meta.url.endsWith('.ts') ? './reader-thread.ts' : './reader-thread.js',
  import.meta.url,
)
/** What a reader's objects may take; more than any export that is read piece by piece needs. */
const memoryMegabytes = 256
const youngMegabytes = 16
/** How long a reader may work without a word. */
const patienceMilliseconds = 9_000
/** How long it may take to start, on a machine that is busy. */
const startMilliseconds = 60_000
/** How long it may take to say what files are and what they leave open, however lively it is. */
const longestAnswerMilliseconds = 60_000
const idle: Worker[] = []

/**
 * A thread with bounded memory that reads one upload, with whom the studio talks: it asks, and hears one thing after the other. Trouble is a refusal: too much
 * memory, too much time, or stopped. After trouble the thread is ended; otherwise it waits for the next upload.
 */
export class Reader {
  readonly #thread: Worker
  readonly #label: string
  readonly #heard: Told[] = []
  #onBytes: (done: number) => void = ignore
  #wake: () => void = ignore
  #trouble: unknown = null
  /** It was asked to read and has not said that it is done. */
  #isReading = false
  #askedAt = Number.POSITIVE_INFINITY
  #isStarting: boolean

  private constructor(thread: Worker, label: string, isStarting: boolean) {
    this.#thread = thread
    this.#label = label
    this.#isStarting = isStarting
  }

  /** Lends a reader to `act`, and takes it back whatever happens. `label` is what people call the files. */
  static async lend<Result>(
    label: string,
    signal: AbortSignal,
    act: (reader: Reader) => Promise<Result>,
  ): Promise<Result> {
    const waiting = idle.pop()
    const thread = waiting ?? started()
    const reader = new Reader(thread, label, waiting === undefined)
    const stop = () => reader.#end(new Refusal('cancelled'))
    thread.ref()
    thread.on('message', reader.#hear).on('error', reader.#fail).on('exit', reader.#over)
    signal.addEventListener('abort', stop)
    if (signal.aborted) stop()
    let isSound = false
    try {
      const result = await act(reader)
      isSound = true
      return result
    } catch (error) {
      isSound = error instanceof Refusal && !reader.#isReading
      throw error
    } finally {
      signal.removeEventListener('abort', stop)
      await reader.#giveBack(isSound)
    }
  }

  /** Told how many bytes were read by now. */
  set onBytes(listener: (done: number) => void) {
    this.#onBytes = listener
  }

  /** Asks and waits for the answer, which has to be of the kind that the question calls for. */
  async ask<Kind extends Told['is']>(ask: Ask, kind: Kind): Promise<Extract<Told, { is: Kind }>> {
    this.say(ask)
    const told = await this.next()
    if (told.is !== kind) throw new Error(`a reader told ${told.is} where ${kind} was asked for`)
    return told as Extract<Told, { is: Kind }>
  }

  say(ask: Ask): void {
    if (ask.do === 'read') this.#isReading = true
    this.#askedAt = ask.do === 'read' || ask.do === 'more' ? Number.POSITIVE_INFINITY : Date.now()
    this.#thread.postMessage(ask)
  }

  /** What it tells next. Refused when it refuses, says nothing for too long, or needs too much memory. */
  async next(): Promise<Told> {
    if (this.#heard.length === 0 && this.#trouble === null) await this.#news()
    const told = this.#heard.shift()
    if (told === undefined) throw this.#trouble
    if (told.is === 'end' || told.is === 'refused') this.#isReading = false
    if (told.is === 'refused') throw new Refusal(told.refused.code, told.refused.details)
    if (told.is === 'failed') throw Object.assign(new Error(told.message), { stack: told.stack })
    return told
  }

  async #news(): Promise<void> {
    let watch: NodeJS.Timeout | undefined
    const because = 'reading it takes far longer than any real export does'
    const giveUp = () => this.#end(new Refusal('import-too-large', { file: this.#label, because }))
    await new Promise<void>((resolve) => {
      const beginWatch = () => {
        clearTimeout(watch)
        const patience = Math.min(patienceMilliseconds, this.#askedAt + longestAnswerMilliseconds - Date.now())
        watch = setTimeout(giveUp, this.#isStarting ? startMilliseconds : Math.max(0, patience))
      }
      this.#wake = () => (this.#heard.length > 0 || this.#trouble !== null ? resolve() : beginWatch())
      beginWatch()
    })
    clearTimeout(watch)
    this.#wake = ignore
  }

  readonly #hear = (told: Told): void => {
    if (told.is === 'ready') this.#isStarting = false
    else if (told.is === 'bytes') this.#onBytes(told.done)
    else if (told.is !== 'alive') this.#heard.push(told)
    this.#wake()
  }

  readonly #fail = (error: unknown): void => {
    const isMemory = (error as { code?: unknown } | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY'
    const because = 'reading it needs more memory than any real export does'
    this.#trouble ??= isMemory ? new Refusal('import-too-large', { file: this.#label, because }) : error
    this.#wake()
  }

  readonly #over = (): void => this.#fail(new Error('the thread that reads files ended'))

  #end(trouble: Refusal): void {
    this.#trouble ??= trouble
    this.#heard.length = 0
    this.#wake()
    void this.#thread.terminate()
  }

  async #giveBack(isSound: boolean): Promise<void> {
    const rests = isSound && this.#trouble === null && (await this.#leaves())
    this.#thread.off('message', this.#hear).off('error', this.#fail).off('exit', this.#over)
    if (!rests || idle.length > 0) {
      await this.#thread.terminate()
      return
    }
    this.#thread.unref()
    idle.push(this.#thread)
  }

  async #leaves(): Promise<boolean> {
    try {
      this.say({ do: 'leave' })
      while ((await this.next()).is !== 'left');
      return true
    } catch {
      return false
    }
  }
}

function started(): Worker {
  return new Worker(threadFile, {
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
  })
}

function ignore(): void {}
