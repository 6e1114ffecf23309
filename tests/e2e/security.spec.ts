import { expect, test } from './harness/studio.ts'

test.beforeEach(async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('the page knows nothing of Node or Electron', async ({ page }) => {
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter((name) => name in window),
  )
  expect(found).toEqual([])
})

test('text never becomes code or markup', async ({ page }) => {
  const outcomes = await page.evaluate(
    () =>
      new Promise<Record<string, string>>((resolve) => {
        const attempts: Record<string, () => void> = {
          // biome-ignore lint/security/noGlobalEval: the test is that it fails
          eval: () => window.eval('window.didRun = "eval"'),
          function: () => new Function('window.didRun = "function"')(),
          script: () => {
            const script = document.createElement('script')
            script.textContent = 'window.didRun = "script"'
            document.body.append(script)
          },
          markup: () => document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.didRun = 1">'),
          inner: () => {
            document.createElement('div').innerHTML = '<b>bold</b>'
          },
          handler: () => {
            const button = document.createElement('button')
            button.setAttribute('onclick', 'window.didRun = "handler"')
            button.click()
          },
        }
        setTimeout(() => {
          const results = Object.entries(attempts).map(([name, attempt]) => {
            try {
              attempt()
              return [name, 'let through']
            } catch {
              return [name, 'refused']
            }
          })
          setTimeout(() => resolve({ ...Object.fromEntries(results), ran: String('didRun' in window) }), 300)
        }, 0)
      }),
  )
  expect(outcomes).toMatchObject({
    eval: 'refused',
    function: 'refused',
    markup: 'refused',
    inner: 'refused',
    ran: 'false',
  })
})

test('nothing but the studio itself can be reached', async ({ page, studio }) => {
  const outcomes = await page.evaluate(async () => {
    const image = new Image()
    const loaded = new Promise((resolve) => {
      image.onload = () => resolve('reached')
      image.onerror = () => resolve('refused')
    })
    image.src = 'https://example.org/a.png'
    const fetched = fetch('https://example.org/', { mode: 'no-cors' }).then(
      () => 'reached',
      () => 'refused',
    )
    const socket = new Promise((resolve) => {
      try {
        const opened = new WebSocket('wss://example.org/')
        opened.onopen = () => resolve('reached')
        opened.onerror = () => resolve('refused')
      } catch {
        resolve('refused')
      }
    })
    const file = fetch('file:///etc/passwd').then(
      () => 'reached',
      () => 'refused',
    )
    return Promise.all([loaded, fetched, socket, file])
  })
  expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused'])
  const own = new URL(page.url())
  expect(
    studio.requests.filter(
      (address) => !/^(https:\/\/example\.org|file:)/.test(address) && new URL(address).host !== own.host,
    ),
  ).toEqual([])
})

test('the page is granted nothing', async ({ page }) => {
  const states = await page.evaluate(() => {
    const names = ['camera', 'microphone', 'geolocation'] as const
    return Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
    )
  })
  expect(states).toEqual(['denied', 'denied', 'denied'])
  const camera = await page.evaluate(() =>
    navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'granted',
      () => 'refused',
    ),
  )
  expect(camera).toBe('refused')
})

test('no cookie is ever set', async ({ page }) => {
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await page.evaluate(() => document.cookie)).toBe('')
  expect(await page.context().cookies()).toEqual([])
})
