// Where the visits are and how the technicians drive. Without tiles: places and lines on plain ground.
import { circleMarker, control, LatLngBounds, layerGroup, map as createLeaflet, polyline, svg, tileLayer } from 'leaflet/dist/leaflet-src.esm.js';
import 'leaflet/dist/leaflet.css';
import { colourOf, element, texts } from './texts.js';

/** Room for the points themselves, and for the buttons that zoom. */
const EDGE = { paddingTopLeft: [48, 24], paddingBottomRight: [24, 24] };

export function createMap({ root, open, highlight }) {
  const target = document.querySelector('#board-map');
  const { tiles, attribution } = root.dataset;
  const map = createLeaflet(target, { zoomControl: false, attributionControl: Boolean(tiles), renderer: svg(), scrollWheelZoom: false, zoomSnap: 0.25 });
  control.zoom({ zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut }).addTo(map);
  target.setAttribute('role', 'group');
  target.setAttribute('aria-label', texts.map);
  if (tiles) tileLayer(tiles, { attribution: element('span', '', attribution).innerHTML, maxZoom: 19 }).addTo(map);
  const drawn = layerGroup().addTo(map);
  const markers = new Map();
  let fitted = '';
  let next;

  /** After what people look for first has been painted. */
  function drawSoon(plan) {
    if (next === undefined) requestAnimationFrame(() => setTimeout(() => {
      const latest = next;
      next = undefined;
      draw(latest);
    }));
    next = plan;
  }

  function draw(plan) {
    drawn.clearLayers();
    markers.clear();
    const points = [];
    for (const technician of plan.technicians) {
      const stops = plan.stops.filter((stop) => stop.technician === technician.id);
      if (stops.length === 0 && technician.shifts.length === 0) continue;
      const home = [technician.lat, technician.lng];
      const className = `way-${colourOf(plan, technician.id)}`;
      for (const way of waysOf(stops, home)) polyline(way, { className: `map-way ${className}`, interactive: false }).addTo(drawn);
      circleMarker(home, { radius: 4, className: `map-home ${className}` }).bindTooltip(element('span', '', `${technician.name}: ${texts.home}`)).addTo(drawn);
      points.push(home);
      for (const stop of stops) mark(stop, `map-stop ${className}`, `${stop.hours} ${technician.name}`, points);
    }
    for (const visit of plan.waiting) mark(visit, 'map-waiting', texts.waitsFor, points);
    // only a plan with other places moves the map: who has zoomed in stays there
    const places = points.map(String).sort().join(' ');
    if (points.length > 0 && places !== fitted) {
      fitted = places;
      map.invalidateSize();
      map.fitBounds(new LatLngBounds(points), { animate: false, maxZoom: 14, ...EDGE });
    } else if (points.length === 0 && !fitted) {
      map.setView([0, 0], 1, { animate: false });
    }
  }

  /** From home through the day's stops and back, day by day. */
  function waysOf(stops, home) {
    const days = new Map();
    for (const stop of stops) {
      const day = stop.start.slice(0, 10);
      days.set(day, [...(days.get(day) ?? []), [stop.lat, stop.lng]]);
    }
    return [...days.values()].map((places) => [home, ...places, home]);
  }

  function mark(visit, className, text, points) {
    const place = [visit.lat, visit.lng];
    points.push(place);
    const marker = circleMarker(place, { radius: 6, className: `map-place ${className}` });
    marker.bindTooltip(element('span', '', `${text} · ${visit.customer ?? visit.title}`));
    marker.on('click', () => open(visit.visit));
    marker.on('mouseover', () => highlight(visit.visit));
    marker.on('mouseout', () => highlight(null));
    marker.addTo(drawn);
    markers.set(visit.visit, marker);
  }

  return {
    draw: drawSoon,
    highlight(visit) {
      for (const shape of target.querySelectorAll('.highlighted')) shape.classList.remove('highlighted');
      const marker = visit && markers.get(visit);
      if (!marker) return;
      marker.getElement()?.classList.add('highlighted');
      marker.bringToFront();
    },
  };
}
