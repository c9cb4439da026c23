import fc from 'fast-check'
import { propertySeed } from '../../env.ts'

// A run shows what the change did, so it tries the same values each time; `npm run prove -- properties` tries others.
fc.configureGlobal({ seed: propertySeed() })
