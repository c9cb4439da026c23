export { OfficeNothingHere as default } from '#components/layout/office-nothing-here.tsx'
