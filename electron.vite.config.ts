import { cpSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const external = ['electron', 'better-sqlite3']

/** What the studio hands out as it is written stands beside the code that is built. */
const handedOut = {
  name: 'handed-out',
  closeBundle: () => {
    for (const name of ['survey-form.html', 'survey-form.css', 'survey-form.js'])
      cpSync(resolve(import.meta.dirname, 'resources', name), resolve(import.meta.dirname, 'out/resources', name))
  },
}

/** Three builds: main (window, studio process and the thread that reads files), preload, renderer. Node code is compiled for Node 20 so that any Electron from 33 on can run it. */
export default defineConfig({
  main: {
    plugins: [handedOut],
    build: {
      externalizeDeps: false,
      target: 'node20',
      rollupOptions: {
        external,
        input: {
          index: resolve(import.meta.dirname, 'src/main/index.ts'),
          studio: resolve(import.meta.dirname, 'src/studio/index.ts'),
          'reader-thread': resolve(import.meta.dirname, 'src/core/imports/reading/reader-thread.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      target: 'node20',
      rollupOptions: {
        external,
        input: { index: resolve(import.meta.dirname, 'src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(import.meta.dirname, 'src/renderer'),
    plugins: [react()],
    build: {
      target: 'chrome130',
      chunkSizeWarningLimit: 2000,
      rollupOptions: { input: { index: resolve(import.meta.dirname, 'src/renderer/index.html') } },
    },
  },
})
