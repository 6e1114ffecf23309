const isMac = /mac/i.test(navigator.platform)

/** How the command key is called on this machine. */
export const modKey = isMac ? '⌘' : 'Ctrl'
