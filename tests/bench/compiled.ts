import { join, resolve } from 'node:path'
import { build } from 'vite'

const projectRoot = resolve(import.meta.dirname, '..', '..')
/** Beside the project's own packages, which what is built needs. */
const folder = join(projectRoot, 'out', 'bench')

/** A script of this folder compiled as for the desktop, with the thread that reads files: the studio that people run, not its source. */
export async function compiled(name: string): Promise<string> {
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      target: 'node20',
      rollupOptions: {
        external: ['better-sqlite3'],
        input: {
          [name]: join(import.meta.dirname, `${name}.ts`),
          'reader-thread': join(projectRoot, 'src/core/imports/reading/reader-thread.ts'),
        },
      },
    },
  })
  return join(folder, `${name}.js`)
}
