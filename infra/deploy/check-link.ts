import { hashOfConfig } from './hash-of-config.ts'

// Wrangler runs this before it bundles from a linked configuration, which must be a copy of the present wrangler.jsonc.
if (process.argv[2] !== hashOfConfig(process.cwd())) {
  process.stderr.write(
    'wrangler.jsonc has changed since this clone was linked to what the paper has on Cloudflare.\n' +
      'Run npm run deploy, or npm run deploy -- --link and then this again.\n',
  )
  process.exitCode = 1
}
