// The runtime's types clash with Node's, which the other tests need, so these are the ones used.
declare module 'cloudflare:workers' {
  export const env: {
    FIXTURES: import('./read-as.ts').ReadFixture[]
    IMAGES: import('./every-image.ts').ReadImage[]
    NODE_TABLES: Record<string, string>
  }
}
