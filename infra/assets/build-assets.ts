import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { root } from '../local/paths.ts'
import { assetModules } from './asset-modules.ts'
import { writeModule } from './write-module.ts'

// `npm run build:assets`: bundles scripts and styles into modules of the Workers. assets.test.ts fails when they are
// old.
for (const assetModule of assetModules) {
  await writeFile(path.join(root, assetModule.file), await writeModule(assetModule))
}
