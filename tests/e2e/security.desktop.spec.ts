import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { expect, test } from './harness/studio.ts'

test.beforeEach(async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('the page lives on a scheme of its own, isolated and sandboxed', async ({ page, studio }) => {
  expect(page.url()).toMatch(/^app:\/\/studio\//)
  const preferences = await app(studio).evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>
    }
    const { contextIsolation, nodeIntegration, sandbox, webSecurity, webviewTag } = contents.getLastWebPreferences()
    return { contextIsolation, nodeIntegration, sandbox, webSecurity, webviewTag }
  })
  expect(preferences).toMatchObject({
    contextIsolation: true,
    nodeIntegration: false,
    sandbox: true,
    webviewTag: false,
  })
  expect(preferences.webSecurity).not.toBe(false)
})

test('the page can neither leave nor open a window', async ({ page, studio }) => {
  const before = page.url()
  for (const address of ['https://example.org/', 'file:///etc/passwd', 'app://other/', 'data:text/html,hello']) {
    await page.evaluate((target) => {
      location.href = target
    }, address)
    await page.waitForTimeout(150)
    expect(page.url()).toBe(before)
  }
  expect(await page.evaluate(() => window.open('app://studio/') === null)).toBe(true)
  expect(await app(studio).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('every permission is denied', async ({ page }) => {
  const granted = await page.evaluate(async () => {
    const names = ['notifications', 'clipboard-read', 'midi', 'storage-access', 'window-management', 'local-fonts']
    const states = await Promise.all(
      names.map((name) =>
        navigator.permissions.query({ name: name as PermissionName }).then(
          ({ state }) => `${name}: ${state}`,
          () => `${name}: denied`,
        ),
      ),
    )
    return states.filter((state) => !state.endsWith('denied'))
  })
  expect(granted).toEqual([])
})

test('a request that gets past the page is stopped by the window and written down', async ({ studio, home }) => {
  const outcome = await app(studio).evaluate(({ net }) =>
    net.fetch('https://example.org/').then(
      () => 'reached',
      () => 'refused',
    ),
  )
  expect(outcome).toBe('refused')
  expect(readFileSync(join(home, 'state', 'studio.log'), 'utf8')).toContain(
    '"event":"network-refused","scheme":"https"',
  )
})

test('during a visit the window asks the network for nothing', async ({ page, home }) => {
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  let log = ''
  try {
    log = readFileSync(join(home, 'state', 'studio.log'), 'utf8')
  } catch {
    // Nothing was ever written down.
  }
  expect(log).not.toContain('network-refused')
})

test('files outside the page are not served', async ({ page }) => {
  const paths = [
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/%5c..%5cpackage.json',
    '/index.html%00.png',
    '/.built',
    '/assets/',
  ]
  const statuses = await page.evaluate((all) => Promise.all(all.map(async (path) => (await fetch(path)).status)), paths)
  expect(statuses).toEqual(paths.map(() => 404))
})

test('a foreign page is given no way to the studio', async ({ studio }) => {
  const heard = await app(studio).evaluate(async ({ BrowserWindow }) => {
    const own = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): { preload: string }
    }
    const foreign = new BrowserWindow({ show: false, webPreferences: { preload: own.getLastWebPreferences().preload } })
    await foreign.loadURL('data:text/html,<title>foreign</title>').catch(() => undefined)
    const outcome = await foreign.webContents.executeJavaScript(`new Promise((resolve) => {
      addEventListener('message', (event) => event.data === 'cohort-studio:port' && resolve('given a port'))
      postMessage('cohort-studio:connect', '*')
      setTimeout(() => resolve('given nothing'), 1500)
    })`)
    foreign.destroy()
    return outcome
  })
  expect(heard).toBe('given nothing')
})

test('when the studio process ends by itself it is started again once, and a second time the person is told', async ({
  page,
  studio,
}) => {
  const running = app(studio)
  await Promise.all([page.waitForEvent('domcontentloaded'), endStudioProcess(running)])
  await expect(page.getByRole('button', { name: 'Create workspace' })).toBeEnabled()
  await recordErrorBoxes(running)
  const told = running.evaluate(() => new Promise((resolve) => Object.assign(globalThis, { told: resolve })))
  await endStudioProcess(running)
  expect(await told).toContain('Everything that was saved is safe')
})

function app({ electron }: { electron: ElectronApplication | null }): ElectronApplication {
  if (!electron) throw new Error('this spec runs on the desktop only')
  return electron
}

async function endStudioProcess(running: ElectronApplication): Promise<void> {
  await running.evaluate(({ app: host }) => {
    const studio = host
      .getAppMetrics()
      .find((metric) => metric.serviceName === 'Cohort Studio' || metric.name === 'Cohort Studio')
    if (!studio) throw new Error('there is no studio process')
    process.kill(studio.pid, 'SIGKILL')
  })
}

/** Instead of a box that somebody would have to close. The app stays open, so that the test can hear it. */
async function recordErrorBoxes(running: ElectronApplication): Promise<void> {
  await running.evaluate(({ dialog, app: host }) => {
    const quit = host.quit.bind(host)
    Object.assign(host, { quit: () => setTimeout(quit, 500) })
    Object.assign(dialog, {
      showErrorBox: (_title: string, content: string) =>
        (globalThis as unknown as { told: (text: string) => void }).told(content),
    })
  })
}
