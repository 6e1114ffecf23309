import { app, Menu, type MenuItemConstructorOptions } from 'electron'

/** The menu that people expect of any program; what the studio itself can do is in the page and its palette. */
export function menu(): Menu {
  const isMac = process.platform === 'darwin'
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
    { role: 'reload' },
  ]
  if (!app.isPackaged) view.push({ role: 'toggleDevTools' })
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: 'File', submenu: [{ role: isMac ? 'close' : 'quit' }] },
    { role: 'editMenu' },
    { label: 'View', submenu: view },
    { role: 'windowMenu' },
  ]
  return Menu.buildFromTemplate(template)
}
