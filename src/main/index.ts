import { join } from 'node:path'
import { app, BrowserWindow, Menu } from 'electron'
import { places } from '../studio/places.ts'
import { menu } from './menu.ts'
import { registerPageScheme, servePage } from './page-scheme.ts'
import { closeNetwork, lockDown } from './security.ts'
import { StudioProcess } from './studio-process.ts'
import { openWindow } from './window.ts'

// Every process of the window is sandboxed. The exception is asked for on the command line only: where the desktop tests run as root, Chromium has no sandbox.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
app.setPath('userData', join(places().state, 'window'))
registerPageScheme()
closeNetwork()
lockDown()

if (app.requestSingleInstanceLock()) start()
else app.quit()

function start(): void {
  const studio = new StudioProcess()

  app.on('second-instance', () => {
    const window = BrowserWindow.getAllWindows()[0]
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('activate', () => {
    if (app.isReady() && BrowserWindow.getAllWindows().length === 0) openWindow()
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('will-quit', (event) => {
    if (studio.isRunning) {
      event.preventDefault()
      studio.close().then(() => app.quit())
    }
  })

  app.whenReady().then(() => {
    Menu.setApplicationMenu(menu())
    servePage()
    studio.start()
    openWindow()
  })
}
