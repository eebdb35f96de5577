// What wrangler makes of files that are not scripts (wrangler.jsonc, `rules`).
declare module '*.ttf' {
  const bytes: ArrayBuffer
  export default bytes
}

declare module '*.wasm' {
  const module: WebAssembly.Module
  export default module
}
