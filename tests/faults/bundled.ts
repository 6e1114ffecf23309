import { symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

/**
 * A process's program with its reader of files, bundled into a folder as the app is built: it starts in half the time, which is most of what a hundred starts
 * take, and needs the memory that the app needs. Gives the program's path.
 */
export async function bundled(program: string, folder: string): Promise<string> {
  const outDir = join(folder, 'bundled')
  const name = basename(program, '.ts')
  await build({
    configFile: false,
    logLevel: 'silent',
    root: projectRoot,
    build: {
      ssr: true,
      outDir,
      minify: false,
      rolldownOptions: {
        input: {
          [name]: program,
          'reader-thread': join(projectRoot, 'src/core/imports/reading/reader-thread.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  })
  symlinkSync(join(projectRoot, 'node_modules'), join(outDir, 'node_modules'))
  writeFileSync(join(outDir, 'package.json'), '{"type":"module"}')
  return join(outDir, `${name}.js`)
}
