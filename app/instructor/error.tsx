'use client'

export { OfficeBroke as default } from '#components/layout/office/office-broke.tsx'
