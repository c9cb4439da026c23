import type { NextConfig } from 'next'

const config: NextConfig = {
  reactCompiler: true,
  typedRoutes: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  // They load their WebAssembly from beside them, where a bundler would not put it.
  serverExternalPackages: ['harfbuzzjs', 'woff2-encoder'],
  // `npm run check` has checked the types; a start need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    globalNotFound: true,
    serverActions: { bodySizeLimit: '256kb' },
    // Bodies beyond this are cut off on their way through proxy.ts, so it lies above what the upload of imports takes.
    proxyClientMaxBodySize: '21mb',
  },
  // proxy.ts says the rest; this is for the files that it does not see.
  headers: async () => [{ source: '/:path*', headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }] }],
}

export default config
