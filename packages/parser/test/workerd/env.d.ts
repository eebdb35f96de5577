// The runtime's own types don't go with Node's, which the other tests want: this is all that is used of them.
declare module 'cloudflare:workers' {
  export const env: { FIXTURES: import('./read-as.ts').ReadFixture[] }
}
