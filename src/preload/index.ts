import { ipcRenderer } from 'electron'

// Hands the page one port to the studio each time the page asks, and exposes nothing else.
window.addEventListener('message', (event) => {
  if (event.source === window && event.data === 'cohort-studio:connect') ipcRenderer.send('connect')
})

ipcRenderer.on('port', (event) => {
  window.postMessage('cohort-studio:port', location.origin, event.ports)
})
