import type { Handle } from './connection.ts'

/**
 * Makes a table's changes recordable: while `edit_recording.step_id` is set, each inserted, updated or deleted row is kept before and after, as JSON,
 * so that the step can be undone and redone. The only SQLite-only SQL of the studio besides opening files.
 */
export function recordChanges(handle: Handle, table: string): void {
  const columns = (handle.pragma(`table_info(${table})`) as { name: string }[]).map((column) => column.name)
  const row = (side: 'OLD' | 'NEW') => `json_object(${columns.map((name) => `'${name}', ${side}.${name}`).join(', ')})`
  const trigger = (event: string, before: string, after: string) => `
    CREATE TRIGGER record_${event.toLowerCase()}_${table} AFTER ${event} ON ${table}
    WHEN (SELECT step_id FROM edit_recording WHERE id = 1) IS NOT NULL
    BEGIN
      INSERT INTO edit_change (step_id, table_name, before, after)
      VALUES ((SELECT step_id FROM edit_recording WHERE id = 1), '${table}', ${before}, ${after});
    END;`
  handle.exec(
    trigger('INSERT', 'NULL', row('NEW')) +
      trigger('UPDATE', row('OLD'), row('NEW')) +
      trigger('DELETE', row('OLD'), 'NULL'),
  )
}

type NewStep = Readonly<{ label: string; subject: string; at: number; continues: number }>

/** Starts recording under a new step, or under the newest one when it has the same subject and is at most `continues` ms old. What was undone can't be redone any more. */
export function beginStep(handle: Handle, { label, subject, at, continues }: NewStep): number {
  handle.prepare('DELETE FROM edit_step WHERE is_undone = 1').run()
  const newest = handle.prepare('SELECT id, subject, at FROM edit_step ORDER BY id DESC LIMIT 1').get() as
    | { id: number; subject: string | null; at: number }
    | undefined
  const joins = newest !== undefined && newest.subject === subject && at - newest.at < continues
  if (joins) handle.prepare('UPDATE edit_step SET at = ? WHERE id = ?').run(at, newest.id)
  const insert = 'INSERT INTO edit_step (label, subject, at, is_undone) VALUES (?, ?, ?, 0)'
  const step = joins ? newest.id : Number(handle.prepare(insert).run(label, subject, at).lastInsertRowid)
  handle.prepare('UPDATE edit_recording SET step_id = ? WHERE id = 1').run(step)
  return step
}

/** Stops recording; a step that changed nothing leaves no trace. */
export function endStep(handle: Handle, step: number): void {
  handle.prepare('UPDATE edit_recording SET step_id = NULL WHERE id = 1').run()
  handle
    .prepare(
      'DELETE FROM edit_step WHERE id = ? AND NOT EXISTS (SELECT 1 FROM edit_change WHERE step_id = edit_step.id)',
    )
    .run(step)
}

type Change = { table_name: string; before: string | null; after: string | null }

/** Takes a step's changes back (newest first) or does them again (oldest first), then marks the step. Runs inside the caller's transaction. */
export function replay(handle: Handle, stepId: number, direction: 'undo' | 'redo'): void {
  const order = direction === 'undo' ? 'DESC' : 'ASC'
  const changes = handle
    .prepare(`SELECT table_name, before, after FROM edit_change WHERE step_id = ? ORDER BY id ${order}`)
    .all(stepId) as Change[]
  handle.pragma('defer_foreign_keys = ON')
  for (const change of changes) {
    const [from, to] = direction === 'undo' ? [change.after, change.before] : [change.before, change.after]
    replaceRow(handle, change.table_name, from, to)
  }
  handle.prepare('UPDATE edit_step SET is_undone = ? WHERE id = ?').run(direction === 'undo' ? 1 : 0, stepId)
}

function replaceRow(handle: Handle, table: string, from: string | null, to: string | null): void {
  const keys = (handle.pragma(`table_info(${table})`) as { name: string; pk: number }[])
    .filter((column) => column.pk > 0)
    .map((column) => column.name)
  const match = (row: Record<string, unknown>) => keys.map((key) => row[key])
  const where = keys.map((key) => `${key} = ?`).join(' AND ')
  if (from && to) {
    const row = JSON.parse(to) as Record<string, unknown>
    const names = Object.keys(row)
    handle
      .prepare(`UPDATE ${table} SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE ${where}`)
      .run(...names.map((name) => row[name]), ...match(JSON.parse(from)))
  } else if (from) {
    handle.prepare(`DELETE FROM ${table} WHERE ${where}`).run(...match(JSON.parse(from)))
  } else if (to) {
    const row = JSON.parse(to) as Record<string, unknown>
    const names = Object.keys(row)
    handle
      .prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`)
      .run(...names.map((name) => row[name]))
  }
}
