import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { app, BrowserWindow, nativeTheme, type Rectangle, screen } from 'electron'
import { pageOrigin } from './page-scheme.ts'

type Placement = Rectangle & { isMaximized: boolean }

const smallest = { width: 960, height: 640 }
const first = { width: 1440, height: 940 }

/** Opens the studio's window where it was when it was last closed. */
export function openWindow(): void {
  const last = lastPlacement()
  const window = new BrowserWindow({
    ...(last ?? firstSize()),
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: 'Cohort Studio',
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1a1b1e' : '#ffffff',
    webPreferences: {
      preload: join(app.getAppPath(), 'out', 'preload', 'index.cjs'),
      contextIsolation: true,
      nodeIntegration: false,
      sandbox: true,
      spellcheck: false,
    },
  })
  if (last?.isMaximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => remember({ ...window.getNormalBounds(), isMaximized: window.isMaximized() }))
  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload()
  })
  window.loadURL(`${pageOrigin}/`)
}

function firstSize(): { width: number; height: number } {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize
  return { width: Math.min(first.width, width), height: Math.min(first.height, height) }
}

function placementFile(): string {
  return join(app.getPath('userData'), 'placement.json')
}

/** Null when nothing is remembered or no screen shows that place any more. */
function lastPlacement(): Placement | null {
  try {
    const { x, y, width, height, isMaximized } = JSON.parse(readFileSync(placementFile(), 'utf8')) as Placement
    const area = screen.getDisplayMatching({ x, y, width, height }).workArea
    const isVisible =
      x < area.x + area.width - 80 && x + width > area.x + 80 && y >= area.y - 8 && y < area.y + area.height - 80
    return isVisible ? { x, y, width, height, isMaximized } : null
  } catch {
    return null
  }
}

function remember(placement: Placement): void {
  try {
    mkdirSync(dirname(placementFile()), { recursive: true })
    writeFileSync(placementFile(), JSON.stringify(placement))
  } catch {
    // The window opens at its first size next time.
  }
}
