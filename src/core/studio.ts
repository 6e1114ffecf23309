import { createWorkspace, openWorkspace } from './db/open.ts'
import type { Workspace } from './db/workspace.ts'
import { finishForgetting } from './people/forgetting/forget.ts'
import type { Ports } from './ports.ts'
import { Refusal, refuse } from './refusal.ts'
import { Uploads } from './uploads/uploads.ts'

/** The studio of one process: at most one open workspace, and the files that wait to be imported. */
export class Studio {
  readonly ports: Ports
  readonly uploads: Uploads
  #workspace: Workspace | null = null

  constructor(ports: Ports) {
    this.ports = ports
    this.uploads = new Uploads(ports.places.scratch)
  }

  /** The open workspace; refused when none is. */
  get workspace(): Workspace {
    return this.#workspace ?? refuse('workspace-not-open')
  }

  get current(): Workspace | null {
    return this.#workspace
  }

  async open(file: string): Promise<Workspace> {
    if (this.#workspace?.file === file) return this.#workspace
    const opened = await openWorkspace(file, this.ports.clock.now())
    this.#workspace?.close()
    this.#workspace = opened
    await this.#finishForgetting(opened)
    return opened
  }

  /** What a process that died left undone. The file can be used meanwhile when it still can't be done. */
  async #finishForgetting(workspace: Workspace): Promise<void> {
    try {
      await finishForgetting(workspace, this.ports.clock.now())
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      this.ports.log('unfinished', { code: error.refused.code })
    }
  }

  create(file: string): Workspace {
    const created = createWorkspace(file)
    this.#workspace?.close()
    this.#workspace = created
    return created
  }

  closeWorkspace(): void {
    this.#workspace?.close()
    this.#workspace = null
  }

  /** Ends everything; call once when the process ends. */
  close(): void {
    this.closeWorkspace()
    this.uploads.clear()
  }
}
