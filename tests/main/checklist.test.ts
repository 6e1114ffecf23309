import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

type Item = Readonly<{ name: string; forbidden: RegExp; bad: string; except?: string }>

/** What Electron's security guide forbids and can be seen in the sources. What can be seen only in a running window is in the end-to-end specs. */
const items: readonly Item[] = [
  { name: 'insecure content', forbidden: /['"`](http|ws|ftp):/, bad: "loadURL('http://a')" },
  { name: 'Node in the page', forbidden: /nodeIntegration\w*:\s*true/, bad: 'nodeIntegrationInWorker: true' },
  { name: 'no context isolation', forbidden: /contextIsolation:\s*false/, bad: 'contextIsolation: false' },
  { name: 'no sandbox', forbidden: /sandbox:\s*false|appendSwitch\('no-sandbox/, bad: 'sandbox: false' },
  { name: 'no web security', forbidden: /webSecurity|disable-web-security/, bad: 'webSecurity: false' },
  { name: 'mixed content', forbidden: /allowRunningInsecureContent/, bad: 'allowRunningInsecureContent: true' },
  { name: 'experiments', forbidden: /experimentalFeatures|enableBlinkFeatures/, bad: 'enableBlinkFeatures: "a"' },
  { name: 'webview', forbidden: /webviewTag|<webview|allowpopups/, bad: 'webviewTag: true' },
  { name: 'opening other programs', forbidden: /openExternal|openPath/, bad: 'shell.openExternal(url)' },
  { name: 'files instead of a scheme', forbidden: /loadFile|['"`]file:/, bad: "loadURL('file://a')" },
  {
    name: 'a bridge in the page',
    forbidden: /contextBridge|exposeInMainWorld/,
    bad: 'contextBridge.exposeInMainWorld',
  },
  { name: 'a remote module', forbidden: /@electron\/remote/, bad: "import '@electron/remote'" },
  { name: 'crash reports', forbidden: /crashReporter/, bad: 'crashReporter.start()' },
  {
    name: 'messages heard without a look at their sender',
    forbidden: /ipcMain/,
    bad: "ipcMain.handle('a')",
    except: 'src/main/page-messages.ts',
  },
]

const root = join(import.meta.dirname, '..', '..')
const sources = ['src/main', 'src/preload', 'src/studio'].flatMap((folder) =>
  readdirSync(join(root, folder)).map((name) => `${folder}/${name}`),
)

describe.each(items)('$name', ({ forbidden, bad, except }) => {
  it('is nowhere in the sources of the window', () => {
    const found = sources.filter((file) => file !== except && forbidden.test(readFileSync(join(root, file), 'utf8')))
    expect(found).toEqual([])
  })

  it('would be seen', () => {
    expect(bad).toMatch(forbidden)
  })
})

it('there are sources to look at', () => {
  expect(sources.length).toBeGreaterThan(8)
})
