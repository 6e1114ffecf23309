import { randomUUID } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import type { UploadId } from '../../contract/scalars.ts'
import { asRefusal } from '../db/sqlite-errors.ts'
import { refuse } from '../refusal.ts'

/** Files handed to the studio: a name for people, and the files or folders where the bytes lie (several when a terminal named several; they are one import). */
export type Upload = Readonly<{ name: string; paths: readonly [string, ...string[]] }>

/** Keeps what pages send, in a scratch folder of this process, and what the terminal points to, where it lies. */
export class Uploads {
  readonly #folder: string
  readonly #known = new Map<string, Upload & { isOurs: boolean }>()

  constructor(scratch: string) {
    this.#folder = join(scratch, randomUUID())
  }

  begin(name: string): UploadId {
    const id = randomUUID() as UploadId
    const path = join(this.#folder, id)
    mkdirSync(path, { recursive: true, mode: 0o700 })
    this.#known.set(id, { name, paths: [path], isOurs: true })
    return id
  }

  async append(id: UploadId, path: string, bytes: Blob): Promise<number> {
    const upload = this.#known.get(id)
    if (!upload?.isOurs) refuse('upload-not-found')
    const [folder] = upload.paths
    const target = resolve(folder, ...path.split('/'))
    if (!target.startsWith(folder + sep) || path.includes('\0')) refuse('import-unsafe-name', { file: upload.name })
    try {
      mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
      appendFileSync(target, Buffer.from(await bytes.arrayBuffer()), { mode: 0o600 })
      return statSync(target).size
    } catch (error) {
      throw asRefusal(error, upload.name)
    }
  }

  /** For a trusted host only: files or folders of this machine, read where they lie and never removed. */
  point(...paths: readonly [string, ...string[]]): UploadId {
    const id = randomUUID() as UploadId
    const [first, ...others] = paths
    this.#known.set(id, {
      name: basename(resolve(first)),
      paths: [located(first), ...others.map(located)],
      isOurs: false,
    })
    return id
  }

  /**
   * Where an upload lies. A single uploaded file is that file; several are their folder. `name` is what people call it.
   */
  get(id: UploadId): Upload {
    const upload = this.#known.get(id) ?? refuse('upload-not-found')
    if (!upload.isOurs) return upload
    const single = join(upload.paths[0], upload.name)
    return existsSync(single) && statSync(single).isFile() ? { name: upload.name, paths: [single] } : upload
  }

  discard(id: UploadId): void {
    const upload = this.#known.get(id)
    if (upload?.isOurs) rmSync(upload.paths[0], { recursive: true, force: true })
    this.#known.delete(id)
  }

  clear(): void {
    this.#known.clear()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

function located(path: string): string {
  const absolute = resolve(path)
  if (!existsSync(absolute)) refuse('file-not-found', { file: path })
  return realpathSync(absolute)
}
