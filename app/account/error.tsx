'use client'

export { SomethingBroke as default } from '#components/ui/something-broke.tsx'
