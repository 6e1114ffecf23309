import { z } from 'zod'

/*
 * The page's content-security policy, kept by the libraries: schemas are checked without code made from strings, and style elements carry the page's nonce.
 * Has to be imported before anything that makes a schema.
 */
z.config({ jitless: true })

const meta = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')

/** The nonce of this page, which its policy asks of every style element. */
export const styleNonce = meta?.content ?? ''

/* A file dropped beside the places that take files must not replace the page. */
for (const type of ['dragover', 'drop']) window.addEventListener(type, (event) => event.preventDefault())

/** Where the scroll lock of dialogs looks for it. */
Object.assign(globalThis, { __webpack_nonce__: styleNonce })
