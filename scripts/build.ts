import { ensureBuild } from './house/build.ts'

/** Builds the web application ahead of its start, for those who do not want the first start to take a minute longer. */
await ensureBuild()
