/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-entry-layout.h"

#define PAD 12   /* around */
#define START 14 /* before the badge */
#define GAP 12   /* between the children */
#define BUTTON_END 4
#define WIDE_LINES 26 /* widths in heights of a line of text, so that large letters count */
#define TIGHT_LINES 12

struct _BsEntryLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_TYPE (BsEntryLayout, bs_entry_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef enum
{
  ARRANGE_WIDE,
  ARRANGE_NARROW,
  ARRANGE_TIGHT,
} Arrangement;

typedef struct
{
  GtkWidget *badge, *texts, *side, *button;
  int badge_width, badge_height, side_width, side_height, button_width, button_height;
} Parts;

static int
get_width (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static int
get_height (GtkWidget *widget, int width)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

static void
find_parts (GtkWidget *card, Parts *parts)
{
  parts->badge = gtk_widget_get_first_child (card);
  parts->texts = gtk_widget_get_next_sibling (parts->badge);
  parts->side = gtk_widget_get_next_sibling (parts->texts);
  parts->button = gtk_widget_get_next_sibling (parts->side);
  parts->badge_width = get_width (parts->badge);
  parts->badge_height = get_height (parts->badge, -1);
  parts->side_width = get_width (parts->side);
  parts->side_height = get_height (parts->side, -1);
  parts->button_width = get_width (parts->button);
  parts->button_height = get_height (parts->button, -1);
}

static int
get_line_height (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int height = PANGO_PIXELS (pango_font_metrics_get_height (metrics));

  pango_font_metrics_unref (metrics);
  return MAX (1, height);
}

static Arrangement
choose (GtkWidget *card, int width)
{
  int line = get_line_height (card);

  if (width >= WIDE_LINES * line)
    return ARRANGE_WIDE;
  return width >= TIGHT_LINES * line ? ARRANGE_NARROW : ARRANGE_TIGHT;
}

/* Width that the texts get. */
static int
get_text_width (const Parts *parts, Arrangement arrangement, int width)
{
  int column = MAX (parts->side_width, parts->button_width - PAD + BUTTON_END);

  switch (arrangement)
    {
    case ARRANGE_WIDE:
      return width - START - parts->badge_width - GAP - GAP - parts->side_width - parts->button_width - BUTTON_END;
    case ARRANGE_NARROW:
      return width - START - parts->badge_width - GAP - GAP - column - PAD;
    case ARRANGE_TIGHT:
    default:
      return width - START - PAD;
    }
}

static int
get_card_height (const Parts *parts, Arrangement arrangement, int width)
{
  int texts = get_height (parts->texts, MAX (1, get_text_width (parts, arrangement, width)));

  switch (arrangement)
    {
    case ARRANGE_WIDE:
      return MAX (MAX (MAX (texts, parts->badge_height), parts->side_height) + 2 * PAD, parts->button_height);
    case ARRANGE_NARROW:
      return MAX (MAX (texts, parts->badge_height) + 2 * PAD,
                  PAD + parts->side_height + parts->button_height + BUTTON_END);
    case ARRANGE_TIGHT:
    default:
      return PAD + MAX (parts->badge_height, MAX (parts->side_height, parts->button_height - PAD)) + GAP / 2 + texts +
             PAD;
    }
}

static GtkSizeRequestMode
bs_entry_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
bs_entry_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation, int for_size,
                         int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  Parts parts;
  int least, wished;

  find_parts (widget, &parts);
  gtk_widget_measure (parts.texts, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wished, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      int head = START + parts.badge_width + GAP + parts.side_width + parts.button_width + BUTTON_END;

      /* The least width of the tight arrangement; but not less than what keeps the narrow one from being squeezed. */
      *minimum = MAX (head, START + least + PAD);
      *natural = MAX (*minimum, head + GAP + wished);
      return;
    }
  if (for_size < 0)
    for_size = START + parts.badge_width + GAP + wished + GAP + parts.side_width + parts.button_width + BUTTON_END;
  *minimum = *natural = get_card_height (&parts, choose (widget, for_size), for_size);
}

static void
place (GtkWidget *card, GtkWidget *child, int card_width, int x, int y, int width, int height)
{
  if (gtk_widget_get_direction (card) == GTK_TEXT_DIR_RTL)
    x = card_width - x - width;
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, width, height }, -1);
}

static void
bs_entry_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  Arrangement arrangement = choose (widget, width);
  Parts parts;
  int text_width, text_height, text_x, side_x;

  find_parts (widget, &parts);
  text_width = MAX (1, get_text_width (&parts, arrangement, width));
  text_height = get_height (parts.texts, text_width);
  text_x = START + parts.badge_width + GAP;

  switch (arrangement)
    {
    case ARRANGE_WIDE:
      side_x = width - BUTTON_END - parts.button_width - parts.side_width;
      place (widget, parts.badge, width, START, (height - parts.badge_height) / 2, parts.badge_width,
             parts.badge_height);
      place (widget, parts.texts, width, text_x, (height - text_height) / 2, text_width, text_height);
      place (widget, parts.side, width, side_x, (height - parts.side_height) / 2, parts.side_width, parts.side_height);
      place (widget, parts.button, width, width - BUTTON_END - parts.button_width, (height - parts.button_height) / 2,
             parts.button_width, parts.button_height);
      break;
    case ARRANGE_NARROW:
      side_x = width - PAD - parts.side_width;
      place (widget, parts.badge, width, START, MAX (PAD, (height - parts.badge_height) / 2), parts.badge_width,
             parts.badge_height);
      place (widget, parts.texts, width, text_x, MAX (PAD, (height - text_height) / 2), text_width, text_height);
      place (widget, parts.side, width, side_x, PAD, parts.side_width, parts.side_height);
      place (widget, parts.button, width, width - BUTTON_END - parts.button_width, PAD + parts.side_height,
             parts.button_width, parts.button_height);
      break;
    case ARRANGE_TIGHT:
    default:
      {
        int head = MAX (parts.badge_height, MAX (parts.side_height, parts.button_height - PAD));

        side_x = width - BUTTON_END - parts.button_width - parts.side_width;
        place (widget, parts.badge, width, START, PAD + (head - parts.badge_height) / 2, parts.badge_width,
               parts.badge_height);
        place (widget, parts.side, width, side_x, PAD + (head - parts.side_height) / 2, parts.side_width,
               parts.side_height);
        place (widget, parts.button, width, width - BUTTON_END - parts.button_width,
               PAD + (head - parts.button_height) / 2, parts.button_width, parts.button_height);
        place (widget, parts.texts, width, START, PAD + head + GAP / 2, text_width, text_height);
      }
      break;
    }
}

GtkLayoutManager *
bs_entry_layout_new (void)
{
  return g_object_new (BS_TYPE_ENTRY_LAYOUT, NULL);
}

static void
bs_entry_layout_class_init (BsEntryLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = bs_entry_layout_get_request_mode;
  manager_class->measure = bs_entry_layout_measure;
  manager_class->allocate = bs_entry_layout_allocate;
}

static void
bs_entry_layout_init (BsEntryLayout *self)
{
}
