export { OfficeNothingHere as default } from '#components/layout/office/office-nothing-here.tsx'
