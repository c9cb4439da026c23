import type { Actor } from '../core/actor.ts'
import type { Trx } from '../db/types.ts'
import { type AddVenueInput, addVenue } from '../sessions/venues/add-venue.ts'

const venues = {
  leeds: {
    name: 'Canal Wharf Training Rooms',
    addressLine1: '14 Canal Wharf',
    city: 'Leeds',
    county: 'West Yorkshire',
    postcode: 'LS11 5PS',
    joiningNotes:
      'Ring the bell marked Training. Step-free entrance on the canal side. Parking at Water Lane, £6 a day.',
  },
  york: {
    name: 'Micklegate Meeting House',
    addressLine1: '82 Micklegate',
    city: 'York',
    county: 'North Yorkshire',
    postcode: 'YO1 6LF',
    joiningNotes: 'Five minutes on foot from the station. No parking; use Nunnery Lane car park.',
  },
  sheffield: {
    name: 'Kelham Works',
    addressLine1: '3 Green Lane',
    city: 'Sheffield',
    county: 'South Yorkshire',
    postcode: 'S3 8SE',
    joiningNotes: 'Second floor, lift available. Shalesmoor tram stop is two minutes away.',
  },
  skipton: {
    name: 'Craven Hall',
    addressLine1: '20 Coach Street',
    city: 'Skipton',
    county: 'North Yorkshire',
    postcode: 'BD23 1LQ',
    joiningNotes: 'Free parking behind the hall. Bring outdoor clothing: part of the day is outside.',
  },
} satisfies Record<string, AddVenueInput>

export type VenueIds = Record<keyof typeof venues, string>

export async function openVenues(trx: Trx, actor: Actor, now: Date): Promise<VenueIds> {
  return {
    leeds: await addVenue(trx, actor, venues.leeds, now),
    york: await addVenue(trx, actor, venues.york, now),
    sheffield: await addVenue(trx, actor, venues.sheffield, now),
    skipton: await addVenue(trx, actor, venues.skipton, now),
  }
}
