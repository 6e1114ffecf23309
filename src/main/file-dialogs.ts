import { join } from 'node:path'
import { BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron'
import type { FileAsked } from '../studio/dialogs.ts'
import { places } from '../studio/places.ts'

const filters = [{ name: 'Cohort Studio workspace', extensions: ['cohort'] }]

/** Shows the dialog that the studio asks for. Null when the person cancels. */
export async function chooseFile(asked: FileAsked): Promise<string | null> {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
  const { library } = places()
  if (asked.dialog === 'open') {
    const options: OpenDialogOptions = {
      title: 'Open a workspace',
      defaultPath: library,
      filters,
      properties: ['openFile'],
    }
    const { filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
    return filePaths[0] ?? null
  }
  const options: SaveDialogOptions = {
    title: 'New workspace',
    defaultPath: join(library, asked.suggestedName),
    filters,
    properties: ['createDirectory'],
  }
  const { filePath, canceled } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options))
  return canceled || !filePath ? null : filePath
}
