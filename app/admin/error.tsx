'use client'

export { OfficeBroke as default } from '#components/layout/office-broke.tsx'
