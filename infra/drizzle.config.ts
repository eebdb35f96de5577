import { defineConfig } from 'drizzle-kit'

// `npx drizzle-kit generate --config infra/drizzle.config.ts` writes the next migration from the schema.
export default defineConfig({
  dialect: 'sqlite',
  schema: './packages/store/src/tables/schema.ts',
  out: './infra/migrations',
})
