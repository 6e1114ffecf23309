import { join } from 'node:path'
import { app, type DownloadItem, type Session, session, type WebContents } from 'electron'
import { logTo } from '../studio/log-file.ts'
import { places } from '../studio/places.ts'
import { isPageAddress } from './page-scheme.ts'

const log = logTo(places().state, Date.now)

/** Nothing leaves this machine: names resolve to nothing, no proxy is looked for, and Chromium's own errands are switched off. Before the app is ready. */
export function closeNetwork(): void {
  for (const errand of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'no-pings',
  ]) {
    app.commandLine.appendSwitch(errand)
  }
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('no-proxy-server')
}

/** The page can't leave, open, embed or be granted anything. Holds for every page that will ever be made. */
export function lockDown(): void {
  app.on('web-contents-created', (_, contents) => confine(contents))
  app.on('session-created', guard)
  app.whenReady().then(() => guard(session.defaultSession))
}

function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

const guarded = new WeakSet<Session>()

function guard(one: Session): void {
  if (guarded.has(one)) return
  guarded.add(one)
  one.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  one.setPermissionCheckHandler(() => false)
  one.setDevicePermissionHandler(() => false)
  one.setSpellCheckerEnabled(false)
  one.webRequest.onBeforeRequest((request, decide) => {
    const isOurs =
      isPageAddress(request.url) || isOwnBlob(request.url) || (!app.isPackaged && request.url.startsWith('devtools:'))
    if (!isOurs) log('network-refused', { scheme: request.url.split(':', 1)[0] ?? '' })
    decide({ cancel: !isOurs })
  })
  one.on('will-download', (event, item) => {
    if (isOwnBlob(item.getURL())) placeDownload(item)
    else event.preventDefault()
  })
}

function isOwnBlob(address: string): boolean {
  return address.startsWith('blob:') && isPageAddress(address.slice('blob:'.length))
}

/** A document that the page made is saved where the person says; COHORT_STUDIO_DOWNLOADS names a folder instead of asking. */
function placeDownload(item: DownloadItem): void {
  const folder = process.env.COHORT_STUDIO_DOWNLOADS
  const name = item.getFilename().replaceAll(/[/\\:*?"<>|]/g, '-')
  if (folder) item.setSavePath(join(folder, name))
  else item.setSaveDialogOptions({ defaultPath: join(app.getPath('downloads'), name) })
}
