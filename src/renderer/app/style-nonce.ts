const meta = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')

/** The nonce of this page, which its content-security policy asks of every style element. */
export const styleNonce = meta?.content ?? ''

/** Where the scroll lock of dialogs looks for it. */
Object.assign(globalThis, { __webpack_nonce__: styleNonce })
