import type { NextConfig } from 'next'

const config: NextConfig = {
  reactCompiler: true,
  typedRoutes: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  // These packages load WebAssembly files from their own folder, where a bundler would not put them.
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
