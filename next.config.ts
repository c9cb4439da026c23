import type { NextConfig } from 'next'

const config: NextConfig = {
  reactCompiler: true,
  typedRoutes: true,
  poweredByHeader: false,
  experimental: { serverActions: { bodySizeLimit: '256kb' } },
}

export default config
