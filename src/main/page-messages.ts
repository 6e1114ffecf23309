import { ipcMain, type WebContents } from 'electron'
import { isPageAddress } from './page-scheme.ts'

/** The only door for messages of a page: a message from a frame that isn't the top frame of our page is not heard. */
export function onPageMessage(channel: 'connect', heard: (page: WebContents) => void): void {
  ipcMain.on(channel, (event) => {
    const frame = event.senderFrame
    if (frame && frame === event.sender.mainFrame && isPageAddress(frame.url)) heard(event.sender)
  })
}
