/** Files a person gave: one file, or a folder's files with their paths inside it (forward slashes, without the folder's own name). */
export type Chosen = Readonly<{ name: string; files: readonly Readonly<{ path: string; file: File }>[] }>

/** From a file or folder input. Null when nothing was chosen. */
export function chosenFromInput(list: FileList | null): Chosen | null {
  const given = [...(list ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }))
  return chosenFrom(given)
}

/** From a drop; walks into folders. Must be called in the drop event itself, before the browser forgets what was dropped. */
export async function chosenFromDrop(transfer: DataTransfer): Promise<Chosen | null> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  const loose = entries.length === 0 ? [...transfer.files].map((file) => ({ path: file.name, file })) : []
  const walked = await Promise.all(entries.map((entry) => filesIn(entry, entry.name)))
  return chosenFrom([...walked.flat(), ...loose])
}

/** One file keeps its name; files under one folder are named after it; several loose files are "12 files". */
export function chosenFrom(given: readonly { path: string; file: File }[]): Chosen | null {
  const [first] = given
  if (!first) return null
  if (given.length === 1) return { name: nameIn(first.path), files: [{ path: nameIn(first.path), file: first.file }] }
  const top = first.path.split('/')[0] ?? ''
  const isOneFolder = given.every(({ path }) => path.startsWith(`${top}/`))
  if (!isOneFolder) return { name: `${given.length} files`, files: given }
  return { name: top, files: given.map(({ path, file }) => ({ path: path.slice(top.length + 1), file })) }
}

function nameIn(path: string): string {
  return path.split('/').at(-1) ?? path
}

async function filesIn(entry: FileSystemEntry, path: string): Promise<{ path: string; file: File }[]> {
  if (isFile(entry)) return [{ path, file: await new Promise<File>((resolve, reject) => entry.file(resolve, reject)) }]
  if (!isFolder(entry)) return []
  const reader = entry.createReader()
  const inside: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) break
    inside.push(...some)
  }
  return (await Promise.all(inside.map((child) => filesIn(child, `${path}/${child.name}`)))).flat()
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
