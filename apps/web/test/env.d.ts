declare namespace Cloudflare {
  interface GlobalProps {
    mainModule: typeof import('../src/index.ts')
  }
  interface Env {
    DB: D1Database
    SNAPSHOTS: KVNamespace
    VIEWS: { count: (view: import('@broadsheet/model').ViewEvent) => Promise<void> }
    IMAGES: R2Bucket
    RENDITIONS: ImagesBinding
    VIEW_LIMIT: RateLimit
    VOTE_LIMIT: RateLimit
    SEARCH_LIMIT: RateLimit
    SIGN_IN_LIMIT: RateLimit
    VERSION: WorkerVersionMetadata
    SITE_NAME: string
    SITE_DESCRIPTION: string
    SITE_URL: string
    LOCALE: string
    TIMEZONE: string
    DESK_TOKEN: string
    READER_SECRET: string
    DESK_SECRET: string
    NEWSROOM: Fetcher
    TEST_MIGRATIONS: import('cloudflare:test').D1Migration[]
  }
}
