import { defineConfig } from 'drizzle-kit'

// `npx drizzle-kit generate --config infra/drizzle.config.ts` writes the next migration from the schema.
// eslint-disable-next-line import/no-default-export -- drizzle-kit reads the default export
export default defineConfig({
  dialect: 'sqlite',
  schema: './packages/store/src/schema.ts',
  out: './infra/migrations',
})
