//! JSON as a tree, and everything else made from such a tree.
//!
//! All that the page reads goes this one way: code that makes a type straight from text would weigh several times as
//! much, and could not say where in the text a fault is.

use std::fmt::{self, Display};

use serde::de::{
    self, DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Expected, IntoDeserializer, MapAccess,
    SeqAccess, Unexpected, VariantAccess, Visitor,
};
use serde::{Serialize, Serializer, forward_to_deserialize_any};

use crate::num;

/// Any JSON.
#[derive(Debug)]
pub(super) enum Tree {
    Null,
    Bool(bool),
    Whole(u64),
    Negative(i64),
    Real(f64),
    Text(String),
    List(Vec<Tree>),
    /// In the order of the text; a name may stand there twice.
    Object(Vec<(String, Tree)>),
}

impl Tree {
    /// Makes what the tree describes.
    pub(super) fn make<T: DeserializeOwned>(&self) -> Result<T, Fault> {
        T::deserialize(self).map_err(|fault| fault.found(self))
    }

    /// A whole number in a field.
    pub(super) fn whole(&self, name: &str) -> Option<u64> {
        let Self::Object(fields) = self else { return None };
        fields.iter().find(|(own, _)| own == name).and_then(|(_, value)| match value {
            Self::Whole(number) => Some(*number),
            _ => None,
        })
    }

    /// What a field holds.
    pub(super) fn field(&mut self, name: &str) -> Option<&mut Self> {
        let Self::Object(fields) = self else { return None };
        fields.iter_mut().find(|(own, _)| own == name).map(|(_, value)| value)
    }

    /// Whether there is a field of that name.
    pub(super) fn has(&self, name: &str) -> bool {
        matches!(self, Self::Object(fields) if fields.iter().any(|(own, _)| own == name))
    }

    /// What a list or an object holds.
    pub(super) fn children(&mut self) -> Box<dyn Iterator<Item = &mut Self> + '_> {
        match self {
            Self::List(items) => Box::new(items.iter_mut()),
            Self::Object(fields) => Box::new(fields.iter_mut().map(|(_, value)| value)),
            _ => Box::new(std::iter::empty()),
        }
    }

    /// Puts a whole number in place of the one in a field that is there.
    pub(super) fn set_whole(&mut self, name: &str, number: u64) {
        if let Self::Object(fields) = self
            && let Some((_, value)) = fields.iter_mut().find(|(own, _)| own == name)
        {
            *value = Self::Whole(number);
        }
    }

    /// Says that something else was expected.
    fn refused(&self, expected: &dyn Expected) -> Fault {
        let unexpected = match self {
            Self::Null => Unexpected::Other("null"),
            Self::Bool(value) => Unexpected::Bool(*value),
            Self::Whole(number) => Unexpected::Unsigned(*number),
            Self::Negative(number) => Unexpected::Signed(*number),
            Self::Real(number) => Unexpected::Float(*number),
            Self::Text(text) => Unexpected::Str(text),
            Self::List(_) => Unexpected::Seq,
            Self::Object(_) => Unexpected::Map,
        };
        de::Error::invalid_type(unexpected, expected)
    }
}

/// What is wrong with a tree, and where.
#[derive(Debug)]
pub(super) struct Fault(Box<Parts>);

#[derive(Debug)]
struct Parts {
    message: String,
    /// The way to the fault, its end first.
    path: Vec<Step>,
    /// The value at fault, as JSON.
    value: Option<String>,
}

#[derive(Debug)]
enum Step {
    Name(String),
    Index(usize),
}

impl Fault {
    /// The way to the fault, as `groups[2].risk_treated.value`.
    pub(super) fn path(&self) -> String {
        let mut path = String::new();
        for step in self.0.path.iter().rev() {
            match step {
                Step::Name(name) if path.is_empty() => path.push_str(name),
                Step::Name(name) => path.extend([".", name]),
                Step::Index(index) => path.push_str(&format!("[{index}]")),
            }
        }
        path
    }

    /// The value at fault, as JSON; empty where nothing is.
    pub(super) fn value(&self) -> &str {
        self.0.value.as_deref().unwrap_or_default()
    }

    /// The same fault, seen from the value that holds it; the innermost value is the one at fault.
    fn found(mut self, value: &Tree) -> Self {
        self.0.value.get_or_insert_with(|| super::json::line(value));
        self
    }

    fn at_index(self, index: usize, value: &Tree) -> Self {
        let mut fault = self.found(value);
        fault.0.path.push(Step::Index(index));
        fault
    }

    fn at_name(self, name: &str, value: &Tree) -> Self {
        let mut fault = self.found(value);
        fault.0.path.push(Step::Name(name.to_string()));
        fault
    }

    /// A fault with a field that is not the value's own, but a name in it.
    fn with_field(message: String, name: &str) -> Self {
        Self(Box::new(Parts { message, path: vec![Step::Name(name.to_string())], value: Some(String::new()) }))
    }
}

impl Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.message)
    }
}

impl std::error::Error for Fault {}

impl de::Error for Fault {
    fn custom<T: Display>(message: T) -> Self {
        Self(Box::new(Parts { message: message.to_string(), path: Vec::new(), value: None }))
    }

    fn missing_field(field: &'static str) -> Self {
        Self::with_field(format!("missing field `{field}`"), field)
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::with_field(format!("duplicate field `{field}`"), field)
    }
}

/// For the value in an error.
impl Serialize for Tree {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Whole(number) => serializer.serialize_u64(*number),
            Self::Negative(number) => serializer.serialize_i64(*number),
            Self::Real(number) => serializer.serialize_f64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items),
            Self::Object(fields) => serializer.collect_map(fields.iter().map(|(name, value)| (name, value))),
        }
    }
}

/// Numbers of every kind: which of them fit is the visitor's matter.
macro_rules! numbers {
    ($($method:ident)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
            match self {
                Tree::Whole(number) => visitor.visit_u64(*number),
                Tree::Negative(number) => visitor.visit_i64(*number),
                Tree::Real(number) => visitor.visit_f64(*number),
                other => Err(other.refused(&visitor)),
            }
        })*
    };
}

impl<'de> Deserializer<'de> for &Tree {
    type Error = Fault;

    numbers! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_f32 deserialize_f64
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self {
            Tree::Null => visitor.visit_unit(),
            Tree::Bool(_) => self.deserialize_bool(visitor),
            Tree::Whole(_) | Tree::Negative(_) | Tree::Real(_) => self.deserialize_f64(visitor),
            Tree::Text(_) => self.deserialize_str(visitor),
            Tree::List(_) => self.deserialize_seq(visitor),
            Tree::Object(_) => self.deserialize_map(visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self {
            Tree::Bool(value) => visitor.visit_bool(*value),
            other => Err(other.refused(&visitor)),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self {
            Tree::Text(text) => visitor.visit_str(text),
            other => Err(other.refused(&visitor)),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_unit()
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self {
            Tree::Null => visitor.visit_none(),
            value => visitor.visit_some(value),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self {
            Tree::List(items) => visitor.visit_seq(Items { items, next: 0 }),
            other => Err(other.refused(&visitor)),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self {
            Tree::Object(fields) => match twice(fields) {
                Some(name) => Err(Fault::with_field(format!("duplicate field `{name}`"), name)),
                None => visitor.visit_map(Fields { fields, next: 0 }),
            },
            other => Err(other.refused(&visitor)),
        }
    }

    /// Only from an object: a list of values without their names is not taken for one.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        choices: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self {
            Tree::Text(name) => visitor.visit_enum(Choice { name, value: &Tree::Null }),
            Tree::Object(fields) if fields.len() == 1 => {
                let (name, value) = &fields[0];
                visitor.visit_enum(Choice { name, value })
            }
            // One choice, and something that is none of the choices.
            Tree::Object(fields) if fields.len() > 1 => {
                let is_choice = |name: &str| choices.contains(&name);
                let (name, value) = fields.iter().find(|(name, _)| !is_choice(name)).unwrap_or(&fields[1]);
                Err(<Fault as de::Error>::custom(format!("unknown field `{name}`")).at_name(name, value))
            }
            other => Err(other.refused(&visitor)),
        }
    }

    forward_to_deserialize_any! { i128 u128 char bytes byte_buf unit unit_struct tuple_struct }
}

/// A name that stands twice in an object: which of its values is meant, nobody can tell.
fn twice(fields: &[(String, Tree)]) -> Option<&str> {
    let name = |at: &usize| fields[*at].0.as_str();
    let order = num::ordered(fields.len(), |a, b| name(&a).cmp(name(&b)));
    order.windows(2).find(|pair| name(&pair[0]) == name(&pair[1])).map(|pair| name(&pair[0]))
}

struct Items<'t> {
    items: &'t [Tree],
    next: usize,
}

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Fault> {
        let index = self.next;
        let Some(item) = self.items.get(index) else { return Ok(None) };
        self.next += 1;
        seed.deserialize(item).map(Some).map_err(|fault| fault.at_index(index, item))
    }
}

struct Fields<'t> {
    fields: &'t [(String, Tree)],
    /// The field whose name comes next; its value comes after that.
    next: usize,
}

impl<'de> MapAccess<'de> for Fields<'_> {
    type Error = Fault;

    fn next_key_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Fault> {
        let Some((name, value)) = self.fields.get(self.next) else { return Ok(None) };
        self.next += 1;
        let name = name.as_str();
        seed.deserialize(name.into_deserializer()).map(Some).map_err(|fault: Fault| fault.at_name(name, value))
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Fault> {
        let (name, value) = &self.fields[self.next - 1];
        seed.deserialize(value).map_err(|fault| fault.at_name(name, value))
    }
}

/// A variant of an enum: its name alone, or a name with a value.
struct Choice<'t> {
    name: &'t str,
    value: &'t Tree,
}

impl<'de> EnumAccess<'de> for Choice<'_> {
    type Error = Fault;
    type Variant = Self;

    fn variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<(T::Value, Self), Fault> {
        Ok((seed.deserialize(self.name.into_deserializer())?, self))
    }
}

impl<'de> VariantAccess<'de> for Choice<'_> {
    type Error = Fault;

    fn unit_variant(self) -> Result<(), Fault> {
        match self.value {
            Tree::Null => Ok(()),
            other => Err(other.refused(&"a name without a value")),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Fault> {
        seed.deserialize(self.value).map_err(|fault| fault.at_name(self.name, self.value))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Fault> {
        self.value.deserialize_seq(visitor).map_err(|fault| fault.at_name(self.name, self.value))
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Fault> {
        self.value.deserialize_map(visitor).map_err(|fault| fault.at_name(self.name, self.value))
    }
}
